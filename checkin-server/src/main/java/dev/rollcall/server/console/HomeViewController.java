package dev.rollcall.server.console;

import dev.rollcall.server.shared.StaffOnly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
@StaffOnly
class HomeViewController {
    private final Overview overview;

    HomeViewController(Overview overview) {
        this.overview = overview;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("home", overview.now());
        return "console/home";
    }
}
