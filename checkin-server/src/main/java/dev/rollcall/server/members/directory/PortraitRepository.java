package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PortraitRepository extends JpaRepository<Portrait, MemberId> {
    @Query("select new dev.rollcall.server.members.directory.PortraitRepository$Mark(p.id, p.etag) from Portrait p")
    List<Mark> marks();

    /** What names a member's portrait. */
    record Mark(MemberId member, String etag) {}
}
