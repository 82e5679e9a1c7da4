package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.SheetImport.By;
import dev.rollcall.server.members.importing.SheetImport.Counts;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.Run;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their files as rows; a change of state happens only from the state that it starts from. */
@Component
class ImportStore {
    private static final int PART = 512 * 1024;
    private static final String SELECT = "select * from member_import";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String fileName, By by, Plan plan, byte[] file) {
        jdbc.sql(
                        """
                        insert into member_import (import_id, file_name, created_at, created_by, created_name, state, note, said,
                        plan, attempt, begun, done, total, applied_by, applied_name, registered, corrected, unchanged, refused)
                        values (?, ?, ?, ?, ?, 'UPLOADED', 'NONE', '', ?, 0, false, 0, 0, '', '', 0, 0, 0, 0)""")
                .params(id, fileName, at(by.at()), by.id(), by.name(), json.writeValueAsString(plan))
                .update();
        for (int part = 0; part * PART < file.length; part++) {
            jdbc.sql("insert into member_import_part (import_id, part, bytes) values (?, ?, ?)")
                    .params(id, part, Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART)))
                    .update();
        }
    }

    SheetImport get(UUID id) {
        return jdbc.sql(SELECT + " where import_id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(ImportProblem::unknown);
    }

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    SheetImport lock(UUID id) {
        return jdbc.sql(SELECT + " where import_id = ? for update")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(ImportProblem::unknown);
    }

    /** The newest first. */
    List<SheetImport> newest(int most) {
        return jdbc.sql(SELECT + " order by created_at desc, import_id desc fetch first " + most + " rows only")
                .query(this::read)
                .list();
    }

    byte[] file(UUID id) {
        var file = new ByteArrayOutputStream();
        jdbc.sql("select bytes from member_import_part where import_id = ? order by part")
                .param(id)
                .query((row, number) -> row.getBytes("bytes"))
                .list()
                .forEach(file::writeBytes);
        if (file.size() == 0) {
            throw ImportProblem.over();
        }
        return file.toByteArray();
    }

    void previewed(UUID id, Plan plan, Note note, @Nullable CellProblem said) {
        jdbc.sql(
                        """
                        update member_import set state = 'PREVIEWED', note = ?, said = ?, plan = ?, begun = false, running = null
                        where import_id = ?""")
                .params(
                        note.name(),
                        said == null ? "" : json.writeValueAsString(said),
                        json.writeValueAsString(plan),
                        id)
                .update();
    }

    /** Takes the one place of what is applied; the attempt it is. */
    int start(SheetImport ready, By by, int total) {
        int attempt = ready.run().attempt() + 1;
        try {
            jdbc.sql(
                            """
                            update member_import set state = 'APPLYING', note = 'NONE', said = '', running = 1, attempt = ?,
                            begun = false, done = 0, total = ?, applied_by = ?, applied_name = ? where import_id = ?""")
                    .params(attempt, total, by.id(), by.name(), ready.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ImportProblem.anotherRuns();
        }
        return attempt;
    }

    /** The account that asked for the attempt. */
    String applier(UUID id) {
        return jdbc.sql("select applied_by from member_import where import_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Whether this is the first to work on the attempt. */
    boolean begin(UUID id, int attempt) {
        return jdbc.sql(
                                """
                                update member_import set begun = true
                                where import_id = ? and attempt = ? and state = 'APPLYING' and not begun""")
                        .params(id, attempt)
                        .update()
                == 1;
    }

    void progress(UUID id, int attempt, int done) {
        jdbc.sql("update member_import set done = ? where import_id = ? and attempt = ? and state = 'APPLYING'")
                .params(done, id, attempt)
                .update();
    }

    /** Whether the attempt was still the one that counts. */
    boolean applied(UUID id, int attempt, Instant now, Counts counts) {
        return jdbc.sql(
                                """
                                update member_import set state = 'APPLIED', note = 'NONE', running = null, begun = false,
                                done = total, applied_at = ?, registered = ?, corrected = ?, unchanged = ?, refused = ?
                                where import_id = ? and attempt = ? and state = 'APPLYING'""")
                        .params(at(now), counts.registered(), counts.corrected(), counts.unchanged(), counts.refused())
                        .params(id, attempt)
                        .update()
                == 1;
    }

    /** Lets it be applied again, saying why it was not; only while the attempt counts. */
    boolean stopped(UUID id, int attempt, Note note) {
        return jdbc.sql(
                                """
                                update member_import set state = 'PREVIEWED', note = ?, running = null, begun = false
                                where import_id = ? and attempt = ? and state = 'APPLYING'""")
                        .params(note.name(), id, attempt)
                        .update()
                == 1;
    }

    void dropped(UUID id, Note note) {
        jdbc.sql("update member_import set state = 'DROPPED', note = ?, said = '' where import_id = ?")
                .params(note.name(), id)
                .update();
    }

    void forgetFile(UUID id) {
        jdbc.sql("delete from member_import_part where import_id = ?").param(id).update();
    }

    /** Deletes file and rows, and what else an import that is over says of persons. */
    void forget(UUID id) {
        forgetFile(id);
        jdbc.sql("delete from member_import_row where import_id = ?").param(id).update();
        jdbc.sql("update member_import set plan = ? where import_id = ?")
                .params(json.writeValueAsString(get(id).plan().bare()), id)
                .update();
    }

    /** Imports of which file or rows are still there, in a fixed order. */
    List<UUID> holding() {
        return jdbc.sql(
                        """
                        select import_id from member_import_part union select import_id from member_import_row
                        order by import_id""")
                .query(UUID.class)
                .list();
    }

    /** A file that bears the person's name loses its own. */
    void forgetName(String name) {
        jdbc.sql("update member_import set file_name = '' where position(? in file_name) > 0")
                .param(name)
                .update();
    }

    private SheetImport read(ResultSet row, int number) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        String said = row.getString("said");
        return new SheetImport(
                row.getObject("import_id", UUID.class),
                row.getString("file_name"),
                new By(moment(row), row.getString("created_by"), row.getString("created_name")),
                State.valueOf(row.getString("state")),
                Note.valueOf(row.getString("note")),
                said.isEmpty() ? null : json.readValue(said, CellProblem.class),
                json.readValue(row.getString("plan"), Plan.class),
                new Run(
                        row.getInt("attempt"),
                        row.getInt("done"),
                        row.getInt("total"),
                        Optional.ofNullable(applied)
                                .map(at -> new By(
                                        at.toInstant(), applier(row, "applied_by"), applier(row, "applied_name")))
                                .orElse(null),
                        new Counts(
                                row.getInt("registered"),
                                row.getInt("corrected"),
                                row.getInt("unchanged"),
                                row.getInt("refused"))));
    }

    private static String applier(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
