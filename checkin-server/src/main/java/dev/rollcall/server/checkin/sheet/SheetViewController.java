package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.checkin.sheet.SheetFiles.SheetFile;
import dev.rollcall.server.shared.StaffOnly;
import dev.rollcall.server.shared.web.Download;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The attendance sheet: to read, to copy from, to take away. */
@Controller
@StaffOnly
@RequestMapping("/checkin/sessions/{id}")
class SheetViewController {
    private final SheetDesk desk;
    private final SheetFiles files;
    private final MessageSource messages;

    SheetViewController(SheetDesk desk, SheetFiles files, MessageSource messages) {
        this.desk = desk;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/sheet")
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "SECTOR") SheetOrder order,
            Model model,
            Locale locale) {
        AttendanceSheet sheet = desk.of(id, order);
        model.addAttribute("page", SheetPage.of(sheet));
        model.addAttribute("minutes", new Minutes(sheet, new SheetWords(messages, locale)).text());
        return "checkin/sheet";
    }

    @GetMapping("/sheet.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestParam(defaultValue = "SECTOR") SheetOrder order, Locale locale) {
        return taken(MediaType.APPLICATION_PDF, files.take(id, order, "pdf", locale));
    }

    @GetMapping("/sheet.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID id, @RequestParam(defaultValue = "SECTOR") SheetOrder order, Locale locale) {
        return taken(Download.XLSX, files.take(id, order, "xlsx", locale));
    }

    @GetMapping("/sheet.csv")
    ResponseEntity<byte[]> rows(
            @PathVariable UUID id, @RequestParam(defaultValue = "SECTOR") SheetOrder order, Locale locale) {
        return taken(Download.CSV, files.take(id, order, "csv", locale));
    }

    private static ResponseEntity<byte[]> taken(MediaType type, SheetFile file) {
        return Download.of(type, file.name(), file.content());
    }
}
