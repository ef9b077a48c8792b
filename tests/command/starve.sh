#!/bin/sh
# SPDX-License-Identifier: MIT
# starve.sh LIBRARY: see starve.py. Another library's allocator would be in the
# way of the sanitizers', so that it is the release build that starves.
set -eu
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
exec python3 "$here/tests/command/starve.py" "$here/build/hookc" "$1"
