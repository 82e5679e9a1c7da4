package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.biometrics.bulk.Runs.File;
import dev.rollcall.server.biometrics.bulk.Runs.Person;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What became of every file and of its member, in words, to take away. Thread-safe. */
@Component
class BulkReport {
    private static final List<String> HEADS = List.of("file", "number", "name", "photo", "why", "member", "like");

    private final Runs runs;
    private final Members members;
    private final MessageSource texts;

    BulkReport(Runs runs, Members members, MessageSource texts) {
        this.runs = runs;
        this.members = members;
        this.texts = texts;
    }

    /** With a mark at its head by which Excel knows UTF-8. */
    byte[] csv(UUID run, Locale reader) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : rows(run, reader)) {
                printer.printRecord(row.stream().map(BulkReport::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(UUID run, Locale reader) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Rollcall", null)) {
            Worksheet sheet = book.newWorksheet(text("biometrics.bulk.title", reader));
            List<List<String>> rows = rows(run, reader);
            for (int row = 0; row < rows.size(); row++) {
                for (int cell = 0; cell < rows.get(row).size(); cell++) {
                    sheet.value(row, cell, rows.get(row).get(cell));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A file may be called {@code =cmd()}; a spreadsheet shall not calculate it. */
    private static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private List<List<String>> rows(UUID run, Locale reader) {
        List<File> files = runs.files(run);
        Map<MemberId, Person> people =
                runs.people(run).stream().collect(Collectors.toMap(Person::member, person -> person));
        Map<MemberId, MemberView> known = known(files, people);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS.stream()
                .map(head -> text("biometrics.bulk.report." + head, reader))
                .toList());
        for (File file : files) {
            rows.add(row(file, file.member() == null ? null : people.get(file.member()), known, reader));
        }
        return rows;
    }

    private List<String> row(File file, @Nullable Person person, Map<MemberId, MemberView> known, Locale reader) {
        MemberView member = file.member() == null ? null : known.get(file.member());
        MemberView like = person == null || person.like() == null ? null : known.get(person.like());
        return List.of(
                file.name(),
                member == null ? "" : member.number(),
                member == null ? "" : member.name(),
                text("biometrics.bulk.verdict." + file.verdict(), reader),
                file.flaws().stream()
                        .map(flaw -> text("biometrics.flaw." + flaw, reader))
                        .collect(Collectors.joining(" ")),
                person == null ? "" : text("biometrics.bulk.outcome." + person.outcome(), reader),
                like == null ? "" : like.number() + " " + like.name());
    }

    private Map<MemberId, MemberView> known(List<File> files, Map<MemberId, Person> people) {
        List<MemberId> ids = new ArrayList<>(files.stream()
                .map(File::member)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        people.values().stream().map(Person::like).filter(Objects::nonNull).forEach(ids::add);
        Map<MemberId, MemberView> known = new HashMap<>();
        members.findAll(ids).forEach(member -> known.put(member.id(), member));
        return known;
    }

    private String text(String key, Locale reader) {
        return texts.getMessage(key, null, reader);
    }
}
