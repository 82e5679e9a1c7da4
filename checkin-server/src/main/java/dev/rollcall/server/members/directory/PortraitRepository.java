package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import org.springframework.data.jpa.repository.JpaRepository;

interface PortraitRepository extends JpaRepository<Portrait, MemberId> {}
