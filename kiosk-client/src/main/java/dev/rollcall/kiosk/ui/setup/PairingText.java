package dev.rollcall.kiosk.ui.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where to pair, and with which code: what the QR code in the console holds, as {@code ADDRESS#pair=CODE}.
 *
 * @param server without a path of the interface
 */
public record PairingText(URI server, String code) {
    private static final String MARK = "#pair=";
    private static final int LONGEST_CODE = 64;

    /** What {@code scanned} says; empty when it is another code. */
    public static Optional<PairingText> scanned(String scanned) {
        int mark = scanned.lastIndexOf(MARK);
        return mark < 0 ? Optional.empty() : of(scanned.substring(0, mark), scanned.substring(mark + MARK.length()));
    }

    /** The two as typed; empty when the address is none. An address without a scheme is taken for a secure one. */
    public static Optional<PairingText> of(String address, String code) {
        String text = address.strip().replaceAll("/+$", "");
        String typed = code.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            URI server = new URI(text.contains("://") ? text : "https://" + text);
            boolean usable = server.getHost() != null
                    && server.getUserInfo() == null
                    && List.of("http", "https").contains(server.getScheme());
            return usable ? Optional.of(new PairingText(server, typed)) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
