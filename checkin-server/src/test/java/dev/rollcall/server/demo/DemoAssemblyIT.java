package dev.rollcall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSetView;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.founding.Arrangements;
import dev.rollcall.server.members.founding.Newcomers;
import dev.rollcall.server.members.groups.GroupTree;
import dev.rollcall.server.members.groups.GroupView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Settings of its own give it a register of its own. */
@SpringBootTest(properties = "rollcall.assembly=演示")
class DemoAssemblyIT {
    @Autowired
    Newcomers newcomers;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Members members;

    @Autowired
    GroupTree tree;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void comesWithAPastAndComesOnce() {
        var assembly = new DemoAssembly(newcomers, arrangements, members, Clock.systemUTC());
        List<MemberId> invited = gather(assembly);
        transaction.executeWithoutResult(open -> assembly.remember());

        assertThat(invited).hasSize(40).doesNotHaveDuplicates();
        assertThat(members.serving()).hasSize(40);
        assertThat(members.sets()).extracting(MemberSetView::count).hasSize(3).allMatch(count -> count > 5);
        assertThat(members.findByNumber("D233")).map(MemberView::sector).contains("社会福利界");
        assertThat(tree.on(LocalDate.now()))
                .filteredOn(group -> group.kind() == GroupKind.COMMITTEE)
                .hasSize(7)
                .allSatisfy(group -> assertThat(group.convenors()).isNotEmpty());
        assertThat(tree.on(LocalDate.now())).extracting(GroupView::name).doesNotContain("老城活动组");
        assertThat(count("select count(distinct status) from member")).isEqualTo(6);
        long changes = count("select count(*) from member_change");

        assertThat(gather(assembly)).isEqualTo(invited);
        transaction.executeWithoutResult(open -> assembly.remember());
        assertThat(count("select count(*) from member_change")).isEqualTo(changes);
    }

    private List<MemberId> gather(DemoAssembly assembly) {
        return transaction.execute(open -> assembly.gather());
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
