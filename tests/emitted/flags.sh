# SPDX-License-Identifier: MIT
# The flags that emitted C must be clean under; sourced.
flags="-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
-Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wcast-qual
-Wundef -Wvla -Werror"
cxx="-std=c++11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
-Wshadow -Wundef -Werror"
# For programs around emitted C, which need not be clean: what gcc 14 and
# clang 16 take for an error is one with every compiler.
lax="-Werror=implicit-function-declaration -Werror=implicit-int
-Werror=int-conversion -Werror=incompatible-pointer-types"
