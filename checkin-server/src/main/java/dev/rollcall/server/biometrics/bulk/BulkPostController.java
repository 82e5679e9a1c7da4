package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The registrar's acts on bulk enrolment: bring photos, start, pause, go on, give up. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/bulk")
class BulkPostController {
    private static final int LONGEST_LIST = 2_000_000;

    private final Staging staging;
    private final Beginning beginning;
    private final BulkProperties settings;

    BulkPostController(Staging staging, Beginning beginning, BulkProperties settings) {
        this.staging = staging;
        this.beginning = beginning;
        this.settings = settings;
    }

    /** A form without script; bounded as every upload of a form. */
    @PostMapping(path = "/zip", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String form(@RequestParam MultipartFile zip, @RequestParam(required = false) @Nullable MultipartFile list)
            throws IOException {
        Map<String, String> numbers = list == null || list.isEmpty() ? Map.of() : FileList.read(list.getBytes());
        try (InputStream upload = zip.getInputStream()) {
            return "redirect:/biometrics/bulk/" + take(String.valueOf(zip.getOriginalFilename()), upload, numbers);
        }
    }

    /**
     * The zip as the body, streamed; its first {@code list} bytes are the list of files and numbers. Answers the address of the
     * run.
     */
    @PostMapping(path = "/zip", consumes = "application/zip")
    ResponseEntity<String> stream(
            HttpServletRequest request,
            @RequestHeader("X-File-Name") String name,
            @RequestParam(defaultValue = "0") int list)
            throws IOException {
        InputStream body = request.getInputStream();
        Map<String, String> numbers =
                list <= 0 ? Map.of() : FileList.read(body.readNBytes(Math.min(list, LONGEST_LIST)));
        UUID run = take(URLDecoder.decode(name, StandardCharsets.UTF_8), body, numbers);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("/biometrics/bulk/" + run);
    }

    @PostMapping("/folder")
    String folder(@RequestParam(defaultValue = "") String folder) throws IOException {
        try (PhotoSource source = FolderSource.of(settings.folder(), folder, settings.mostFiles())) {
            return "redirect:/biometrics/bulk/" + staging.take(source, Map.of());
        }
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id) {
        beginning.start(id);
        return "redirect:/biometrics/bulk/" + id;
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id) {
        beginning.pause(id, true);
        return "redirect:/biometrics/bulk/" + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id) {
        beginning.pause(id, false);
        return "redirect:/biometrics/bulk/" + id;
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id) {
        beginning.giveUp(id);
        return "redirect:/biometrics/bulk/" + id;
    }

    private UUID take(String name, InputStream upload, Map<String, String> numbers) throws IOException {
        try (PhotoSource source =
                ZipSource.of(name, upload, settings.largestZip().toBytes())) {
            return staging.take(source, numbers);
        }
    }
}
