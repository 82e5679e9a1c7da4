#!/bin/sh
# Makes a kiosk of a Debian or Ubuntu machine: install.sh x|wayland KIOSK-CLIENT.JAR [MODELS-FOLDER]
# Run it again after changing these files; identity, events and /etc/rollcall-kiosk.env are left as they are.
set -eu

usage() {
    echo "usage: $0 x|wayland KIOSK-CLIENT.JAR [MODELS-FOLDER]" >&2
    exit 2
}
[ $# -ge 2 ] || usage
session=$1
jar=$2
models=${3:-}
case $session in
    x) other=wayland; packages="xserver-xorg xinit x11-xserver-utils xinput unclutter" ;;
    wayland) other=x; packages="cage xwayland" ;;
    *) usage ;;
esac
[ -f "$jar" ] || { echo "$0: there is no $jar" >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "$0: run as root" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)

# shellcheck disable=SC2086 # a list of words
apt-get install -y --no-install-recommends $packages default-jre fonts-noto-cjk libasound2

id rollcall >/dev/null 2>&1 ||
    useradd --system --home-dir /var/lib/rollcall-kiosk --create-home --shell /usr/sbin/nologin rollcall
usermod --append --groups video,audio,input,render rollcall

install -d -m 0755 /opt/rollcall-kiosk/bin
install -m 0755 "$here/rollcall-kiosk" "$here/rollcall-kiosk-x-session" "$here/update.sh" "$here/backup.sh" \
    /opt/rollcall-kiosk/bin/
[ -f "$here/../../../docs/kiosk-appliance.md" ] &&
    install -m 0644 "$here/../../../docs/kiosk-appliance.md" /opt/rollcall-kiosk/
if [ -n "$models" ]; then
    install -d -m 0755 /opt/rollcall-kiosk/models
    cp "$models"/* /opt/rollcall-kiosk/models/
fi
[ -f /etc/rollcall-kiosk.env ] || install -m 0644 "$here/rollcall-kiosk.env" /etc/rollcall-kiosk.env
install -m 0644 "$here/70-rollcall-camera.rules" /etc/udev/rules.d/
if [ "$session" = x ]; then
    install -d /etc/X11/xorg.conf.d
    install -m 0644 "$here/10-rollcall-kiosk.conf" /etc/X11/xorg.conf.d/
fi
install -m 0644 "$here/rollcall-kiosk-$session.service" /etc/systemd/system/

udevadm control --reload
udevadm trigger --subsystem-match=video4linux
systemctl daemon-reload
# No other session, no other console, no restart by three fingers.
systemctl disable --now "rollcall-kiosk-$other.service" 2>/dev/null || true
systemctl mask ctrl-alt-del.target
systemctl set-default graphical.target
ROLLCALL_UNIT=none "$here/update.sh" "$jar"
systemctl enable "rollcall-kiosk-$session.service"
echo "Installed. The kiosk starts with the machine; now: systemctl start rollcall-kiosk-$session"
