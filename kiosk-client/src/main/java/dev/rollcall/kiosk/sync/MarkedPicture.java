package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.state.Portrait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A picture under the name the server gave it; another name means another picture. */
record MarkedPicture(String mark, Portrait picture) {

    /** The name, a line's end, the picture. */
    byte[] bytes() {
        byte[] name = mark.getBytes(StandardCharsets.UTF_8);
        byte[] encoded = picture.encoded();
        byte[] content = Arrays.copyOf(name, name.length + 1 + encoded.length);
        content[name.length] = '\n';
        System.arraycopy(encoded, 0, content, name.length + 1, encoded.length);
        return content;
    }

    static MarkedPicture read(byte[] content) throws IOException {
        for (int end = 0; end < content.length; end++) {
            if (content[end] == '\n') {
                String mark = new String(content, 0, end, StandardCharsets.UTF_8);
                return new MarkedPicture(mark, Portrait.of(Arrays.copyOfRange(content, end + 1, content.length)));
            }
        }
        throw new IOException("half a file");
    }
}
