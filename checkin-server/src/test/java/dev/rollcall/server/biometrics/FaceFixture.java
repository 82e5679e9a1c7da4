package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.Template;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One context for the tests of face data, and the words they share. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class FaceFixture {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Biometrics biometrics;

    @Autowired
    Members members;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startWithoutFaces() {
        jdbc.update("delete from biometrics_photo");
        jdbc.update("delete from biometrics_template");
        jdbc.update("delete from biometrics_data_key");
        jdbc.update("delete from biometrics_held");
    }

    MemberId enrolled(int photo) {
        MemberId member = consenting();
        biometrics.enrol(member, List.of(RealFaces.enrolment(photo)));
        return member;
    }

    MemberId consenting() {
        MemberId member = member();
        biometrics.recordConsent(member);
        return member;
    }

    MemberId member() {
        int number = NUMBERS.incrementAndGet();
        return members.register(MemberDraft.of("B" + number, "委员" + number));
    }

    long rows(String table, MemberId member) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + table + " where member_id = ?", Long.class, member.value());
        return count == null ? 0 : count;
    }

    List<String> traced(MemberId member) {
        return jdbc.queryForList("select kind from trail_entry where subject = ?", String.class, member.toString());
    }

    /** Every byte and every text of the module's tables. */
    byte[] everythingStored() {
        var bytes = new ByteArrayOutputStream();
        for (String table : List.of("data_key", "template", "photo", "prepared", "held", "erasure", "consent")) {
            for (Map<String, Object> row : jdbc.queryForList("select * from biometrics_" + table)) {
                for (Object value : new ArrayList<>(row.values())) {
                    bytes.writeBytes(
                            value instanceof byte[] raw
                                    ? raw
                                    : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    static byte[] firstNumbers(Template template, ByteOrder order) {
        var bytes = ByteBuffer.allocate(8).order(order);
        bytes.putFloat(template.values()[0]).putFloat(template.values()[1]);
        return bytes.array();
    }

    static int indexOf(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    static RequestPostProcessor registrar() {
        return as("REGISTRAR");
    }

    static RequestPostProcessor as(String role) {
        return SecurityMockMvcRequestPostProcessors.user("someone").roles(role);
    }

    static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
