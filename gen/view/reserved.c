/* SPDX-License-Identifier: MIT */
/*
 * Words that no member may be called: keywords of C and C++, macros that
 * common headers make of plain words (errno, major, st_mtime), and types that
 * our own headers use, since C++ does not let a member hide the type of
 * another one.
 *
 * Each word stands between two blanks.
 *
 * Invariant: the list of a letter's words begins with a blank and that letter.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static const char *const words[26] = {
	['a' - 'a'] = " alignas alignof and and_eq asm assert auto ",
	['b' - 'a'] = " bcopy bitand bitor bool break bzero ",
	['c' - 'a'] =
		" case catch char char16_t char32_t char8_t class co_await "
		"co_return co_yield compl complex concept const const_cast "
		"consteval constexpr constinit continue ",
	['d' - 'a'] =
		" d_fileno decltype default delete do double dynamic_cast ",
	['e' - 'a'] = " else enum errno explicit export extern ",
	['f' - 'a'] = " false far float for friend ",
	['g' - 'a'] = " getc getchar goto ",
	['h' - 'a'] = " h_addr h_errno hook_bool hook_bool_list hook_date "
		      "hook_date_list hook_int hook_int_list hook_num "
		      "hook_num_list hook_raw hook_raw_list hook_str "
		      "hook_str_list hook_time hook_time_list hook_uint "
		      "hook_uint_list huge ",
	['i' - 'a'] =
		" i386 if ifa_broadaddr ifa_dstaddr ifc_buf ifc_req "
		"ifr_addr ifr_bandwidth ifr_broadaddr ifr_data ifr_dstaddr "
		"ifr_flags ifr_hwaddr ifr_ifindex ifr_map ifr_metric "
		"ifr_mtu ifr_name ifr_netmask ifr_newname ifr_qlen "
		"ifr_slave imaginary inline int int16_t int32_t int64_t "
		"int8_t interface isfinite isgreater isinf isless isnan "
		"isnormal ",
	['l' - 'a'] = " linux long ",
	['m' - 'a'] = " major makedev math_errhandling max_align_t memcpy "
		      "memmove memset minor mips mutable ",
	['n' - 'a'] =
		" namespace near new noexcept noreturn not not_eq nullptr "
		"nullptr_t ",
	['o' - 'a'] = " offsetof operator or or_eq ",
	['p' - 'a'] = " private protected ptrdiff_t public putc putchar ",
	['r' - 'a'] = " reflexpr register reinterpret_cast requires restrict "
		      "return ",
	['s' - 'a'] =
		" s6_addr s6_addr16 s6_addr32 sa_handler sa_sigaction "
		"sched_priority setjmp short si_addr si_addr_lsb si_arch "
		"si_band si_call_addr si_fd si_int si_lower si_overrun "
		"si_pid si_pkey si_ptr si_status si_stime si_syscall "
		"si_timerid si_uid si_upper si_utime si_value "
		"sigev_notify_attributes sigev_notify_function signbit "
		"signed size_t sizeof small st_atime st_ctime st_mtime "
		"static static_assert static_cast stderr stdin stdout "
		"strcat strcpy strncat strncpy struct switch synchronized ",
	['t' - 'a'] =
		" template this thread_local throw true try typedef typeid "
		"typename typeof typeof_unqual ",
	['u' - 'a'] = " uint16_t uint32_t uint64_t uint8_t union unix unsigned "
		      "using ",
	['v' - 'a'] = " va_arg va_copy va_end va_start virtual void volatile ",
	['w' - 'a'] = " wchar_t while ",
	['x' - 'a'] = " xor xor_eq ",
};

bool view_name_reserved(const char *name)
{
	const char *list = *name >= 'a' && *name <= 'z' ? words[*name - 'a']
							: NULL;
	size_t len = strlen(name);

	if (!list)
		return false;
	assert(list[0] == ' ' && list[1] == *name);
	for (const char *at = strstr(list, name); at; at = strstr(at + 1, name))
		if (at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

/* Macros of the system's headers: NULL, EOF, SIGINT, PRId64. */
static bool is_like_macro(const char *name)
{
	if (!strncmp(name, "PRI", 3) || !strncmp(name, "SCN", 3))
		return true;
	if (*name < 'A' || *name > 'Z')
		return false;
	while (*name && (*name < 'a' || *name > 'z'))
		name++;
	return !*name;
}

/*
 * Two underscores, or one before a capital, are the compiler's; a digit
 * cannot begin an identifier.
 */
const char *view_name_not_reserved(struct arena *arena, const char *name)
{
	if (*name >= '0' && *name <= '9')
		return arena_format(arena, "n%s", name);
	if (view_name_reserved(name) || is_like_macro(name))
		return arena_format(arena, "%s_", name);
	if (*name == '_')
		return arena_format(arena, "x%s", name);
	return name;
}
