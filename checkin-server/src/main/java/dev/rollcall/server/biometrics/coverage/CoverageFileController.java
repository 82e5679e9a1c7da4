package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.shared.RegistrarOnly;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list as a file to take away. */
@Controller
@RegistrarOnly
class CoverageFileController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CoverageExport export;

    CoverageFileController(CoverageExport export) {
        this.export = export;
    }

    @GetMapping("/biometrics.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("query") CoverageQuery query, Locale locale) {
        return attached(CSV, export.fileName("csv", locale), export.csv(query, locale));
    }

    @GetMapping("/biometrics.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("query") CoverageQuery query, Locale locale) {
        return attached(XLSX, export.fileName("xlsx", locale), export.xlsx(query, locale));
    }

    private static ResponseEntity<byte[]> attached(MediaType type, String name, byte[] bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
