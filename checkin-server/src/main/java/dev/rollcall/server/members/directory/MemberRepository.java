package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, MemberId> {
    Optional<Member> findByNumber(String number);
}
