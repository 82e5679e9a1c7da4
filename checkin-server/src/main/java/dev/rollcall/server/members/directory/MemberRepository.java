package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, MemberId> {
    Optional<Member> findByNumber(String number);

    List<Member> findByNumberIn(Collection<String> numbers);

    List<Member> findByIdIn(Collection<MemberId> ids);
}
