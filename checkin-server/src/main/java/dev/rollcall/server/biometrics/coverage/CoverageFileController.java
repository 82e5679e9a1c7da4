package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.web.Download;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list as a file to take away. */
@Controller
@RegistrarOnly
class CoverageFileController {
    private final CoverageExport export;

    CoverageFileController(CoverageExport export) {
        this.export = export;
    }

    @GetMapping("/biometrics.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("query") CoverageQuery query, Locale locale) {
        return Download.of(Download.CSV, export.fileName("csv", locale), export.csv(query, locale));
    }

    @GetMapping("/biometrics.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("query") CoverageQuery query, Locale locale) {
        return Download.of(Download.XLSX, export.fileName("xlsx", locale), export.xlsx(query, locale));
    }
}
