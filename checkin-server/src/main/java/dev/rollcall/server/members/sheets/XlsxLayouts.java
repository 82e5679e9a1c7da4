package dev.rollcall.server.members.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads what fastexcel leaves out, merged cells and hidden columns, and measures on the way how large the workbook is when
 * unpacked, so that a bomb is refused before anything else opens it.
 */
final class XlsxLayouts {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEETS = "xl/worksheets/";

    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, SheetLayout> byPart = new HashMap<>();
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private XlsxLayouts() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws SheetProblem if the parts together are larger than {@code most} bytes */
    static XlsxLayouts read(byte[] file, long most) throws IOException, XMLStreamException {
        var layouts = new XlsxLayouts();
        long unpacked = 0;
        var channel = new SeekableInMemoryByteChannel(file);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean wanted =
                        entry.getName().equals(RELATIONS) || entry.getName().startsWith(SHEETS);
                InputStream in = zip.getInputStream(entry);
                byte[] part = wanted ? take(in, most - unpacked) : new byte[0];
                unpacked += wanted ? part.length : skip(in, most - unpacked);
                if (unpacked > most) {
                    throw SheetProblem.bursting(most >> 20);
                }
                layouts.look(entry.getName(), part);
            }
        }
        return layouts;
    }

    /** The layout of the sheet that the workbook names by this relation. */
    SheetLayout of(String relation) {
        return byPart.getOrDefault(partsById.getOrDefault(relation, ""), SheetLayout.PLAIN);
    }

    private static byte[] take(InputStream in, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && out.size() <= most; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static long skip(InputStream in, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
            size += read;
        }
        return size;
    }

    private void look(String name, byte[] part) throws XMLStreamException {
        if (name.equals(RELATIONS)) {
            relations(part);
        } else if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
            byPart.put(name, layout(part));
        }
    }

    private void relations(byte[] part) throws XMLStreamException {
        XMLStreamReader in = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("Relationship")) {
                String target = in.getAttributeValue(null, "Target");
                partsById.put(
                        in.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private SheetLayout layout(byte[] part) throws XMLStreamException {
        List<SheetLayout.Region> merged = new ArrayList<>();
        int hidden = 0;
        XMLStreamReader in = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (in.getLocalName().equals("mergeCell")) {
                merged.addAll(SheetLayout.Region.of(in.getAttributeValue(null, "ref")));
            } else if (in.getLocalName().equals("col") && isTrue(in.getAttributeValue(null, "hidden"))) {
                hidden += columns(in);
            }
        }
        return new SheetLayout(merged, hidden);
    }

    private static int columns(XMLStreamReader column) {
        int first = Integer.parseInt(column.getAttributeValue(null, "min"));
        int last = Integer.parseInt(column.getAttributeValue(null, "max"));
        // Hidden to the end of the sheet means that nothing is there.
        return last >= 16_384 ? 0 : last - first + 1;
    }

    private static boolean isTrue(@org.jspecify.annotations.Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
