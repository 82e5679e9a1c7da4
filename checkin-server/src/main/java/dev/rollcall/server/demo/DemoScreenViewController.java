package dev.rollcall.server.demo;

import dev.rollcall.server.shared.StaffOnly;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member sees at the demo's kiosk, live in the console; only the signed-in see it. */
@Controller
@Profile("demo")
@StaffOnly
class DemoScreenViewController {
    private final DemoScreen screen;

    DemoScreenViewController(DemoScreen screen) {
        this.screen = screen;
    }

    @GetMapping({"/demo", "/demo/kiosk"})
    String page(Model model) {
        model.addAttribute("windowed", screen.hasWindow());
        return "demo/kiosk";
    }

    @GetMapping(path = "/demo/kiosk/picture", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> picture() throws IOException {
        return screen.jpeg()
                .map(picture ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
