#!/bin/sh
# Copies the kiosk's own folder while it stands still: backup.sh FILE.tar.gz
# The file holds this kiosk's private keys and records. Keep it as you would keep the kiosk, and restore it only when this
# kiosk is gone: two kiosks with one identity would number their records twice.
set -eu

[ $# -eq 1 ] || { echo "usage: $0 FILE.tar.gz" >&2; exit 2; }
home=${ROLLCALL_HOME:-/var/lib/rollcall-kiosk/kiosk}
unit=$(systemctl list-units --state=active --no-legend --plain 'rollcall-kiosk-*.service' | cut -d ' ' -f 1)
umask 077
if [ -n "$unit" ]; then
    systemctl stop "$unit"
    trap 'systemctl start "$unit"' EXIT
fi
tar --create --gzip --file "$1.part" --exclude=kiosk.lock --exclude=log \
    --directory "$(dirname "$home")" "$(basename "$home")"
mv "$1.part" "$1"
echo "written: $1"
