package dev.rollcall.server.bench;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.members.directory.MemberEntry;
import dev.rollcall.server.members.directory.MemberFacts;
import dev.rollcall.server.members.directory.MemberRecord;
import dev.rollcall.server.members.directory.RegisterBook;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.security.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register of {@link #MEMBERS} members and its pages, on both databases. The first {@link #WRITTEN} come through the
 * register, timed; the others are copies made in the database.
 */
final class MembersBench implements Bench.Measurement {
    private static final int MEMBERS = Integer.getInteger("bench.members", 100_000);
    private static final int WRITTEN = Math.min(MEMBERS, 5_000);
    private static final int TOGETHER = 1_000;
    private static final String DATABASES = System.getProperty("bench.databases", "postgresql,h2");
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 50);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文博晓雯立新子轩";
    private static final LocalDate BEGINNING = LocalDate.of(2022, 1, 10);

    @Override
    public void measure() throws Exception {
        if (DATABASES.contains("postgresql")) {
            try (BenchServer server = BenchServer.onPostgresql()) {
                measure(server);
            }
        }
        if (DATABASES.contains("h2")) {
            try (BenchServer server = BenchServer.onH2()) {
                measure(server);
            }
        }
    }

    private static void measure(BenchServer server) throws InterruptedException {
        fill(server);
        BenchFaces.fill(server);
        if (server.onPostgres()) {
            server.jdbc().execute("vacuum analyze");
        }
        var visitor = new Visitor(server.url().getPort());
        visitor.signIn("administrator", SeededServer.PASSWORD);
        UUID committee = id(server, "select group_id from member_group where kind = 'COMMITTEE' order by name");
        UUID sector = id(server, "select group_id from member_group where kind = 'SECTOR' order by name");
        UUID term = id(server, "select term_id from member_term");
        UUID member = id(server, "select member_id from member order by pinyin offset 500 rows");
        for (String page : List.of(
                "/members",
                "/members?page=1000",
                "/members?sort=NUMBER&page=500",
                "/members?sector=界别07",
                "/members?committee=" + committee,
                "/members?committee=" + committee + "&term=" + term + "&sort=SECTOR",
                "/members?status=RESIGNED",
                "/members?q=wangwei",
                "/members?q=王",
                "/members?q=w",
                "/members?q=B4217",
                "/members/" + member,
                "/members/groups",
                "/members/groups/" + sector + "?asOf=2023-06-01",
                "/api/v1/members?q=zhang&size=200",
                "/biometrics",
                "/biometrics?page=1000",
                "/biometrics?state=NONE",
                "/biometrics?state=DECLINED&sort=SECTOR",
                "/biometrics?group=" + committee,
                "/biometrics?q=wangwei",
                "/biometrics/groups",
                "/biometrics/groups?by=COMMITTEE",
                "/biometrics/print?group=" + sector + "&state=DECLINED")) {
            time(server, visitor, page);
        }
    }

    private static UUID id(BenchServer server, String sql) {
        return server.jdbc()
                .queryForList(sql + " fetch next 1 rows only", UUID.class)
                .get(0);
    }

    private static void fill(BenchServer server) {
        var book = server.bean(RegisterBook.class);
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        var random = new Random(7);
        long began = System.nanoTime();
        for (int from = 0; from < WRITTEN; from += TOGETHER) {
            List<MemberEntry> entries = IntStream.range(from, Math.min(from + TOGETHER, WRITTEN))
                    .mapToObj(number -> MemberEntry.register(person(number, random)))
                    .toList();
            transaction.executeWithoutResult(open -> book.write(entries, BEGINNING));
        }
        System.out.printf(
                Locale.ROOT,
                "members %s: %d registered with groups and terms in %.1f s%n",
                server.database(),
                WRITTEN,
                (System.nanoTime() - began) / 1e9);
        copy(server, MEMBERS / WRITTEN - 1);
        System.out.println("members " + server.database() + ": filled");
    }

    /** As many copies of everybody, each with another number; the words it is found by stay those of the first. */
    private static void copy(BenchServer server, int times) {
        String id = server.onPostgres() ? "uuidv7()" : "random_uuid(7)";
        String numbers = server.onPostgres() ? "generate_series(1, " + times + ")" : "system_range(1, " + times + ")";
        for (String sql : List.of(
                "create table bench_copy (first uuid not null, again uuid not null, place int not null)",
                "insert into bench_copy select m.member_id, " + id + ", r.n from member m cross join " + numbers
                        + " r(n)",
                """
                insert into member (member_id, version, number, name, pinyin, sector, title, employer, mobile, email, serving,
                registered_at, changed_at, sex, language, channel, status, status_since, status_reason)
                select c.again, 0, m.number || '-' || c.place, m.name, m.pinyin, m.sector, m.title, m.employer, m.mobile,
                m.email, m.serving, m.registered_at, m.changed_at, m.sex, m.language, m.channel, m.status, m.status_since,
                m.status_reason from bench_copy c join member m on m.member_id = c.first""",
                """
                insert into member_search_term (member_id, term)
                select c.again, t.term from bench_copy c join member_search_term t on t.member_id = c.first""",
                """
                insert into member_status (member_id, from_day, status, reason)
                select c.again, s.from_day, s.status, s.reason from bench_copy c join member_status s on s.member_id = c.first""",
                "insert into member_membership (membership_id, member_id, group_id, kind, office, from_day, to_day) select "
                        + id
                        + ", c.again, s.group_id, s.kind, s.office, s.from_day, s.to_day from bench_copy c"
                        + " join member_membership s on s.member_id = c.first",
                "insert into member_tenure (tenure_id, member_id, term_id, from_day, to_day) select " + id
                        + ", c.again, s.term_id, s.from_day, s.to_day from bench_copy c join member_tenure s on s.member_id = c.first",
                "drop table bench_copy")) {
            server.jdbc().execute(sql);
        }
    }

    private static MemberRecord person(int number, Random random) {
        String name =
                pick(SURNAMES, random) + pick(GIVEN, random) + (random.nextInt(3) == 0 ? "" : pick(GIVEN, random));
        var facts = new MemberFacts(
                "B" + number,
                name,
                "",
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                String.format("界别%02d", random.nextInt(30)),
                "委员",
                "单位" + random.nextInt(5_000),
                "138" + String.format("%08d", number),
                "b" + number + "@example.org",
                Language.ZH,
                Channel.SMS);
        boolean left = random.nextInt(12) == 0;
        return new MemberRecord(
                facts,
                left
                        ? new Standing(MemberStatus.RESIGNED, BEGINNING.plusYears(1), "另有任用")
                        : Standing.serving(BEGINNING),
                Map.of(
                        GroupKind.COMMITTEE,
                        Set.of("专委会" + random.nextInt(10)),
                        GroupKind.ACTIVITY_GROUP,
                        Set.of("活动组" + random.nextInt(27))),
                Set.of("十四届"));
    }

    private static String pick(String letters, Random random) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private static void time(BenchServer server, Visitor visitor, String page) {
        String[] basic = {"Authorization", Visitor.basic("administrator", SeededServer.PASSWORD)};
        String[] headers = page.startsWith("/api") ? basic : new String[0];
        String address = org.springframework.web.util.UriComponentsBuilder.fromUriString(page)
                .encode()
                .build()
                .toUriString();
        for (int i = 0; i < WARM_UP; i++) {
            require(visitor.get(address, headers).statusCode(), page);
        }
        var timings = new Timings();
        for (int i = 0; i < ROUNDS; i++) {
            long started = System.nanoTime();
            require(visitor.get(address, headers).statusCode(), page);
            timings.add(System.nanoTime() - started);
        }
        System.out.printf(
                Locale.ROOT,
                "members %s: %-50s %s%n",
                server.database(),
                page.replaceAll("[0-9a-f-]{36}", "ID"),
                timings);
    }

    private static void require(int status, String page) {
        if (status != 200) {
            throw new IllegalStateException(page + " answered " + status);
        }
    }
}
