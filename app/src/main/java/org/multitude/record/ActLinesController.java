package org.multitude.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acts as lines of JSON for programs that follow the record: each answer says where the next one begins. */
@RestController
class ActLinesController {
    static final String PATH = "/record/acts.jsonl";

    private static final int LINES = 1_000;

    private final ReadAskedActs asking;
    private final FindActs find;
    private final ActLines lines;
    private final PublicAddress address;

    ActLinesController(ReadAskedActs asking, FindActs find, ActLines lines, PublicAddress address) {
        this.asking = asking;
        this.find = find;
        this.lines = lines;
        this.address = address;
    }

    @GetMapping(PATH)
    @Access(Who.ANYONE)
    void acts(
            HttpServletResponse response,
            @RequestParam(name = "from", defaultValue = "0") String typed,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        if (!typed.matches("\\d{1,18}")) {
            throw new NoSuchPlace(typed);
        }
        long from = Long.parseLong(typed);
        AskedActs asked = asking.read(PATH, parameters);
        if (!asked.unknown().isEmpty()) {
            throw new NoSuchActs(asked);
        }
        FoundActs found = find.from(asked.filter(), from, LINES);
        String next =
                asked.wish().address(Map.of("from", Long.toString(found.next().orElse(from))));
        response.setContentType("application/jsonl;charset=utf-8");
        response.setHeader(HttpHeaders.LINK, "<" + address.origin() + next + ">; rel=\"next\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        lines.write(found.indexes(), response.getOutputStream());
    }
}
