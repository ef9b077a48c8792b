/* SPDX-License-Identifier: 0BSD */
/*
 * The socket that a server listens on.
 *
 * A socket that is not returned is closed, and errno says why.
 */
#include "hook_socket.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static bool bind_to(int fd, uint16_t port, bool any_address)
{
	struct sockaddr_in address;
	int on = 1;

	memset(&address, 0, sizeof address);
	address.sin_family = AF_INET;
	address.sin_port = htons(port);
	address.sin_addr.s_addr =
		htonl(any_address ? INADDR_ANY : INADDR_LOOPBACK);
	return setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
	       bind(fd, (struct sockaddr *)(void *)&address, sizeof address) ==
		       0 &&
	       listen(fd, SOMAXCONN) == 0;
}

uint16_t hook_socket_port(int fd)
{
	struct sockaddr_in address;
	socklen_t len = sizeof address;

	memset(&address, 0, sizeof address);
	getsockname(fd, (struct sockaddr *)(void *)&address, &len);
	return ntohs(address.sin_port);
}

int hook_socket_open(uint16_t port, bool any_address)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0), why;

	if (fd < 0)
		return -1;
	if (fcntl(fd, F_SETFD, FD_CLOEXEC) == 0 &&
	    bind_to(fd, port, any_address))
		return fd;
	why = errno;
	close(fd);
	errno = why;
	return -1;
}
