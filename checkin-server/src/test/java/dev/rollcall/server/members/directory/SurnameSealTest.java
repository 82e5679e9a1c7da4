package dev.rollcall.server.members.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameSealTest {
    @ParameterizedTest
    @CsvSource({"—, —", "Élise Œuvre, ÉŒ", "<b>, <", "欧阳明, 欧阳", "曾立新, 曾"})
    void isAPictureThatABrowserReads(String name, String sign) throws Exception {
        byte[] seal = SurnameSeal.draw(name).getBytes(StandardCharsets.UTF_8);

        var read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(seal));

        assertThat(read.getElementsByTagName("g").item(0).getTextContent()).isEqualTo(sign);
    }
}
