package dev.rollcall.server.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.shared.AssemblyName;
import dev.rollcall.server.shared.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Name and emblem, from the administrator's page to what kiosks fetch. */
@SpringBootTest
@AutoConfigureMockMvc
class AssemblyIT {
    private static final RequestPostProcessor ADMINISTRATOR = user("ada").roles("ADMINISTRATOR");
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static final RequestPostProcessor KIOSK = user("a kiosk").roles("DEVICE");

    @Autowired
    MockMvcTester web;

    @Autowired
    Assembly assembly;

    @Autowired
    AssemblyName name;

    @Autowired
    JdbcTemplate jdbc;

    /** Other tests of the same server know the name of the settings. */
    @BeforeEach
    @AfterEach
    void asTheSettingsSay() {
        jdbc.update("delete from assembly_identity");
        rename("Rollcall");
    }

    @Test
    void isCalledAsAnAdministratorSays() {
        assertThat(rename("  滨海市 政协 ")).flash().containsEntry("done", "renamed");

        assertThat(name.get()).isEqualTo("滨海市 政协");
        assertThat(page("/", ORGANIZER)).contains("滨海市 政协");
        assertThat(rename(" ")).flash().containsEntry("where", "name");
        assertThat(refusal(rename("政".repeat(61)))).isEqualTo("assembly/name-too-long");
        assertThat(name.get()).isEqualTo("滨海市 政协");
    }

    @Test
    void keepsAnEmblemWithItsTransparencyForKiosksToFetch() throws IOException {
        assertThat(web.get().uri(KioskApi.EMBLEM).with(KIOSK)).hasStatus(404);

        assertThat(upload(encoded(badge(900, 600), "png"))).flash().containsEntry("done", "emblem");

        assertThat(assembly.identity().emblem()).isNotNull();
        var answer = web.get().uri(KioskApi.EMBLEM).with(KIOSK).exchange();
        assertThat(answer).hasStatusOk();
        var kept = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getRGB(2, 2) >>> 24).as("the ground is clear").isZero();
        assertThat(page("/assembly", ADMINISTRATOR)).contains("/assembly/emblem?v=");

        assertThat(web.post().uri("/assembly/emblem/none").with(ADMINISTRATOR).with(csrf()))
                .flash()
                .containsEntry("done", "none");
        assertThat(assembly.emblem()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAPictureAndKeepsTheOneBefore() throws IOException {
        upload(encoded(badge(400, 400), "png"));
        var before = assembly.identity();

        Map<String, byte[]> wrong = Map.of(
                "assembly/unreadable", "<svg/>".getBytes(StandardCharsets.UTF_8),
                "assembly/too-small", encoded(badge(400, 100), "png"),
                "assembly/too-large", claiming(20_000, 20_000),
                "assembly/file-too-large", new byte[(4 << 20) + 1]);
        wrong.forEach(
                (code, bytes) -> assertThat(refusal(upload(bytes))).as(code).isEqualTo(code));

        assertThat(assembly.identity()).isEqualTo(before);
    }

    @Test
    void tellsTheTrailOfEveryChangeAndOfNothingThatIsNone() throws IOException {
        int before = traced();
        byte[] badge = encoded(badge(400, 400), "png");
        rename("新名称");
        rename("新名称");
        upload(badge);
        upload(badge);

        assertThat(traced() - before).isEqualTo(2);
    }

    @Test
    void isOneAssemblyWhoeverWritesTheSql() {
        rename("新名称");

        assertThatThrownBy(
                        () -> jdbc.update(
                                "insert into assembly_identity (identity_id, name, changed_at) values (2, 'x', current_timestamp)"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update assembly_identity set emblem_mark = 'without a picture'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isNothingForOthersToChange() {
        assertThat(web.get().uri("/assembly").with(ORGANIZER)).hasStatus(403);
        assertThat(web.post().uri("/assembly/name").with(ORGANIZER).with(csrf()).param("name", "x"))
                .hasStatus(403);
        assertThat(web.get().uri(KioskApi.EMBLEM)).hasStatus(401);
    }

    private int traced() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from trail_entry where kind = 'assembly.changed'", Integer.class));
    }

    private static String refusal(MvcTestResult answer) {
        return ((Problem) answer.getMvcResult().getFlashMap().get("refused")).code();
    }

    private MvcTestResult rename(String typed) {
        return web.post()
                .uri("/assembly/name")
                .with(ADMINISTRATOR)
                .with(csrf())
                .param("name", typed)
                .exchange();
    }

    private MvcTestResult upload(byte[] picture) {
        return web.post()
                .uri("/assembly/emblem")
                .multipart()
                .file(new MockMultipartFile("picture", picture))
                .with(ADMINISTRATOR)
                .with(csrf())
                .exchange();
    }

    private String page(String address, RequestPostProcessor reader) {
        var answer = web.get().uri(address).with(reader).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static BufferedImage badge(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pixels = picture.createGraphics();
        pixels.setColor(Color.RED);
        pixels.fillOval(width / 4, height / 4, width / 2, height / 2);
        pixels.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A small PNG that says it is large, as its header alone does. */
    private static byte[] claiming(int width, int height) throws IOException {
        byte[] png = encoded(new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY), "png");
        var header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        return png;
    }
}
