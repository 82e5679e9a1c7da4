package dev.rollcall.server.biometrics.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Photos in a zip file. Names are UTF-8 where the zip says so or the bytes are, else GB18030, which Windows in China writes without
 * saying so.
 */
final class ZipSource implements PhotoSource {
    private final String name;
    private final ZipFile zip;
    private final List<Entry> entries = new ArrayList<>();

    private ZipSource(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                entries.add(new Packed(entry));
            }
        }
    }

    /**
     * Takes the upload whole, sealed.
     *
     * @throws BulkProblem if it is too large or no zip
     */
    static ZipSource of(String name, InputStream upload, long most) throws IOException {
        SealedScratch scratch = SealedScratch.of(upload, most);
        try {
            return new ZipSource(
                    name, ZipFile.builder().setSeekableByteChannel(scratch).get());
        } catch (IOException noZip) {
            scratch.close();
            throw BulkProblem.noZip();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, Charset.forName("GB18030"));
        }
    }

    private final class Packed implements Entry {
        private final ZipArchiveEntry entry;
        private final String path;

        private Packed(ZipArchiveEntry entry) {
            this.entry = entry;
            this.path = decoded(entry).replace('\\', '/');
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }
    }
}
