package dev.rollcall.server.trail;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrailEntryRepository extends JpaRepository<TrailEntry, UUID> {}
