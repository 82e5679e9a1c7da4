package dev.rollcall.kiosk.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class KioskVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Kiosk.software()};
    }
}
