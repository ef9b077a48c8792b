# SPDX-License-Identifier: MIT
# The flags that emitted C must be clean under; sourced.
flags="-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
-Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wcast-qual
-Wundef -Wvla -Werror"
cxx="-std=c++11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
-Wshadow -Wundef -Werror"
