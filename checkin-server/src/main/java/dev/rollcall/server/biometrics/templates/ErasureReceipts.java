package dev.rollcall.server.biometrics.templates;

import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was destroyed and what a count found afterwards; receipts are written once and stay. */
@Component
class ErasureReceipts {
    private final JdbcClient jdbc;

    ErasureReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void file(FaceErased receipt, Actor by) {
        jdbc.sql(
                        """
                        insert into biometrics_erasure (erasure_id, member_id, erased_at, erased_by_kind, erased_by_id,
                            keys_erased, templates_erased, photos_erased, left_behind) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        receipt.receipt(),
                        receipt.member().value(),
                        receipt.erasedAt().atOffset(ZoneOffset.UTC))
                .params(by.kind().name(), by.id())
                .params(receipt.keys(), receipt.templates(), receipt.photos(), receipt.leftBehind())
                .update();
    }

    Optional<FaceErased> latest(MemberId member) {
        return jdbc
                .sql("select * from biometrics_erasure where member_id = ? order by erased_at desc, erasure_id desc")
                .param(member.value())
                .query((row, number) -> new FaceErased(
                        member,
                        row.getObject("erasure_id", UUID.class),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getInt("keys_erased"),
                        row.getInt("templates_erased"),
                        row.getInt("photos_erased"),
                        row.getInt("left_behind")))
                .list()
                .stream()
                .findFirst();
    }
}
