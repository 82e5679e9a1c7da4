package dev.rollcall.server.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.consent.ConsentWay;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceToKeep;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.keys.MasterKeyRotation.Standing;
import dev.rollcall.server.keys.Secrets;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class RotationIT {
    private static final int SECONDS = 60;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rotation rotation;

    @Autowired
    Members members;

    @Autowired
    Consents consents;

    @Autowired
    FaceVault vault;

    @Autowired
    Secrets secrets;

    @Autowired
    KeyRing ring;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void sealsFacesCodesAndSecretsAnewWithoutChangingAnyOfThem() throws Exception {
        MemberId member = enrolled();
        byte[] face = jpeg(member);
        String salt = HexFormat.of().formatHex(secrets.get("card_salt"));
        String signs = ring.current();
        Standing before = rotation.standing();
        assertThat(before.total()).isGreaterThanOrEqualTo(3);

        assertThat(mvc.post().uri("/rotation").with(as("ADMINISTRATOR")).with(csrf()))
                .hasStatus3xxRedirection();
        for (int i = 0; i < SECONDS * 20 && rotation.standing().coming() != null; i++) {
            Thread.sleep(50);
        }

        Standing after = rotation.standing();
        assertThat(after.coming()).isNull();
        assertThat(after.inForce()).isNotEqualTo(before.inForce());
        assertThat(after.left()).isZero();
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(jpeg(member)).isEqualTo(face);
        assertThat(vault.templates("a-model", List.of(member))).containsKey(member);
        assertThat(HexFormat.of().formatHex(secrets.get("card_salt"))).isEqualTo(salt);
        assertThat(ring.current()).isEqualTo(signs);
        assertThat(kinds(after.inForce())).containsExactlyInAnyOrder("rotation.begun", "rotation.finished");
    }

    @Test
    void isTheAdministratorsAloneAndSaysInWordsWhatItDoes() {
        assertThat(mvc.get().uri("/rotation").with(as("REGISTRAR"))).hasStatus(403);
        assertThat(mvc.post().uri("/rotation").with(as("REGISTRAR")).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/rotation").with(as("ADMINISTRATOR")).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Go over to a new key", rotation.standing().inForce());
    }

    private MemberId enrolled() {
        MemberId member = members.register(MemberDraft.of("R1", "轮换一"));
        consents.give(member, ConsentWay.PAPER);
        new TransactionTemplate(transactions)
                .executeWithoutResult(tx -> vault.keep(new FaceToKeep(
                        member,
                        consents.lock(member).orElseThrow(),
                        Template.of("a-model", new float[] {1, 2, 3, 4}),
                        List.of(new byte[] {1, 2, 3}),
                        null)));
        return member;
    }

    private byte[] jpeg(MemberId member) {
        return vault.photo(member, vault.kept(member).orElseThrow().photos().get(0))
                .orElseThrow();
    }

    private List<String> kinds(String subject) {
        return jdbc.sql("select kind from trail_entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static RequestPostProcessor as(String role) {
        return SecurityMockMvcRequestPostProcessors.user("someone").roles(role);
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
