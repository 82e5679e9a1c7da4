package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many photos at once: real portraits, the real engine, the durable task. */
class BulkEnrolmentIT extends FaceFixture {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private UUID run;

    @AfterEach
    void giveUp() {
        jdbc.update("delete from biometrics_bulk_run");
        jdbc.update("delete from biometrics_prepared");
    }

    @Test
    void showsEverythingBeforeAnythingIsKeptAndThenEnrols() throws Exception {
        MemberId enrolled = enrolled(7);
        MemberId byNumber = named("N0101", "张三");
        MemberId byName = named("N0102", "欧阳小雪");
        MemberId twin = named("N0103", "孪生");
        MemberId nothing = named("N0104", "无脸");
        MemberId refusing = members.register(MemberDraft.of("N0105", "未同意"));
        named("N0106", "同名");
        named("N0107", "同名");
        photographsOfEveryKind();

        upload(Charset.forName("GBK"));
        await("READY");

        assertThat(verdicts())
                .containsEntry("USABLE", 3L)
                .containsEntry("UNUSABLE", 2L)
                .containsEntry("NO_CONSENT", 1L)
                .containsEntry("AMBIGUOUS", 1L)
                .containsEntry("NO_SUCH_MEMBER", 1L)
                .containsEntry("REFUSED", 1L);
        assertThat(rows("biometrics_prepared", refusing)).as("never stored").isZero();
        assertThat(outcome(twin)).isEqualTo("ALIKE");
        assertThat(outcome(nothing)).isEqualTo("NOTHING_USABLE");
        assertThat(biometrics.templates(List.of(byNumber, byName, twin)))
                .as("before the registrar says so")
                .isEmpty();
        assertThat(page("")).hasStatusOk().bodyText().contains("同名.jpg");
        assertThat(post("start")).hasStatus3xxRedirection();
        await("DONE");

        assertThat(biometrics.templates(List.of(byNumber, byName, twin, nothing, refusing)))
                .containsOnlyKeys(byNumber, byName);
        assertThat(outcome(twin)).isEqualTo("HELD");
        assertThat(jdbc.queryForObject(
                        "select like_member from biometrics_held where open_member = ?", UUID.class, twin.value()))
                .isEqualTo(enrolled.value());
        leavesReportAndTrail(byNumber);
        assertThat(post("start")).hasStatus(409);
    }

    private void leavesReportAndTrail(MemberId enrolled) throws Exception {
        assertThat(staged()).as("photos staged for the run").isZero();
        assertThat(traced(enrolled)).contains("biometrics.enrolled");
        assertThat(jdbc.queryForList("select kind from trail_entry where subject = ?", String.class, run.toString()))
                .containsExactlyInAnyOrder("biometrics.bulk-started", "biometrics.bulk-ended");
        assertThat(page("/report.csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("N0101", "未同意");
        assertThat(page("/report.xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private void photographsOfEveryKind() throws Exception {
        files.put("photos/N0101_张三.jpg", RealFaces.enrolment(0));
        files.put("欧阳小雪.jpg", RealFaces.enrolment(1));
        files.put("scan.jpg", RealFaces.enrolment(7));
        files.put("N0104.jpg", RealFaces.landscape());
        files.put("N0104-2.jpg", RealFaces.together(RealFaces.enrolment(2), RealFaces.enrolment(3)));
        files.put("N0105.jpg", RealFaces.enrolment(4));
        files.put("同名.jpg", RealFaces.enrolment(5));
        files.put("N9999.jpg", RealFaces.enrolment(6));
        files.put("../N0101.jpg", RealFaces.enrolment(0));
        files.put("list.csv", "file,number\nscan.jpg,N0103\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void makesOneTemplateOfSeveralPhotosAndPausesAndGoesOn() throws Exception {
        List<MemberId> people = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            String name = "Person Number" + (char) ('A' + person);
            people.add(named("L" + person + "00", name));
            List<byte[]> photos = RealFaces.severalOf(person);
            for (int photo = 0; photo < 3; photo++) {
                files.put("lfw/" + name.replace(' ', '_') + "/" + (photo + 1) + ".jpg", photos.get(photo));
            }
        }
        upload(StandardCharsets.UTF_8);
        await("READY");
        jdbc.update("update biometrics_bulk_run set state = 'KEEPING', paused = true where run_id = ?", run);
        Thread.sleep(4_000);
        assertThat(biometrics.templates(people)).as("while paused").isEmpty();

        assertThat(post("resume")).hasStatus3xxRedirection();
        await("DONE");

        assertThat(biometrics.templates(people)).containsOnlyKeys(people);
        assertThat(jdbc.queryForObject("select sum(photos) from biometrics_template", Long.class))
                .as("several photos, one template")
                .isEqualTo(verdicts().get("USABLE"))
                .isGreaterThan(people.size());
    }

    @Test
    void leavesNothingWhenGivenUpAndNothingOfWhoWithdraws() throws Exception {
        MemberId stays = named("N0201", "留下");
        MemberId leaves = named("N0202", "离开");
        files.put("N0201.jpg", RealFaces.enrolment(10));
        files.put("N0202.jpg", RealFaces.enrolment(11));
        upload(StandardCharsets.UTF_8);
        await("READY");

        assertThat(mvc.post()
                        .uri("/biometrics/{id}/withdraw", leaves)
                        .with(registrar())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(rows("biometrics_prepared", leaves)).isZero();
        assertThat(rows("biometrics_prepared", stays)).isEqualTo(1);
        assertThat(send(StandardCharsets.UTF_8)).as("one at a time").hasStatus(409);
        assertThat(post("drop")).hasStatus3xxRedirection();

        assertThat(staged()).isZero();
        assertThat(rows("biometrics_data_key", stays)).isZero();
        assertThat(post("start")).hasStatus(409);
    }

    @Test
    void isForRegistrarsOnly() {
        assertThat(mvc.get().uri("/biometrics/bulk").with(registrar())).hasStatusOk();
        assertThat(mvc.get().uri("/biometrics/bulk").with(as("AUDITOR"))).hasStatus(403);
        assertThat(mvc.get().uri("/biometrics/bulk").with(as("ORGANIZER"))).hasStatus(403);
    }

    private MemberId named(String number, String name) {
        MemberId member = members.register(MemberDraft.of(number + "-" + System.nanoTime() % 1000, name));
        jdbc.update("update member set number = ? where member_id = ?", number, member.value());
        biometrics.recordConsent(member);
        return member;
    }

    private void upload(Charset names) throws IOException {
        MvcTestResult answer = send(names);
        assertThat(answer).hasStatusOk();
        String address = answer.getResponse().getContentAsString();
        run = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private MvcTestResult send(Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return mvc.post()
                .uri("/biometrics/bulk/zip")
                .header("X-File-Name", "photos.zip")
                .contentType("application/zip")
                .content(bytes.toByteArray())
                .with(registrar())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String what) {
        return mvc.post()
                .uri("/biometrics/bulk/{id}/" + what, run)
                .with(registrar())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String what) {
        return mvc.get()
                .uri("/biometrics/bulk/{id}" + what, run)
                .with(registrar())
                .exchange();
    }

    private void await(String state) throws InterruptedException {
        for (int i = 0; i < 600 && !state.equals(state()); i++) {
            Thread.sleep(100);
        }
        assertThat(state()).isEqualTo(state);
    }

    private String state() {
        return jdbc.queryForObject("select state from biometrics_bulk_run where run_id = ?", String.class, run);
    }

    private long staged() {
        return jdbc.queryForObject("select count(*) from biometrics_prepared where owner_id = ?", Long.class, run);
    }

    private String outcome(MemberId member) {
        return jdbc.queryForObject(
                "select outcome from biometrics_bulk_member where run_id = ? and member_id = ?",
                String.class,
                run,
                member.value());
    }

    private Map<String, Long> verdicts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                "select verdict, count(*) from biometrics_bulk_photo where run_id = ? group by verdict",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                run);
        return counts;
    }
}
