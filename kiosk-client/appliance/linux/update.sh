#!/bin/sh
# Puts another version into use and goes back to the one before when it does not come up:
# update.sh KIOSK-CLIENT.JAR [SHA-256]
set -eu

[ $# -ge 1 ] || { echo "usage: $0 KIOSK-CLIENT.JAR [SHA-256]" >&2; exit 2; }
base=${ROLLCALL_BASE:-/opt/rollcall-kiosk}
sum=$(sha256sum "$1" | cut -d ' ' -f 1)
if [ -n "${2:-}" ] && [ "$2" != "$sum" ]; then
    echo "$0: $1 is not the file that was meant: its SHA-256 is $sum" >&2
    exit 1
fi
unit=${ROLLCALL_UNIT:-$(systemctl list-unit-files --state=enabled --no-legend 'rollcall-kiosk-*.service' | cut -d ' ' -f 1)}

point_to() {
    ln -s "$1" "$base/current.new"
    mv -T "$base/current.new" "$base/current"
}

# Says whether the kiosk came up (a unit of Type=notify waits for that) and was not started again within half a minute.
comes_up() {
    [ -n "$unit" ] && [ "$unit" != none ] || return 0
    systemctl restart "$unit" || return 1
    sleep "${ROLLCALL_WATCH:-30}"
    [ "$(systemctl show --property=NRestarts --value "$unit")" = 0 ] && systemctl is-active --quiet "$unit"
}

before=$(readlink "$base/current" 2>/dev/null || true)
version=versions/$(printf %.12s "$sum")
install -d -m 0755 "$base/$version"
install -m 0644 "$1" "$base/$version/kiosk-client.jar"
rm -f "$base/current.new"
point_to "$version"
if comes_up; then
    echo "now in use: $version"
    exit 0
fi
if [ -n "$before" ]; then
    point_to "$before"
    comes_up || true
fi
echo "$0: $version did not come up; in use again: ${before:-nothing}" >&2
exit 1
