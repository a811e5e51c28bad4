package vn.cchc.remediation.reminder;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.core.NotFound;

/**
 * The calendar of an account's deadlines, for programs that cannot sign in: whoever knows
 * the secret address reads it, until it is revoked.
 */
@Controller
class CalendarController {

	private final NoticeSettings settings;

	private final CalendarFeed feed;

	private final AppLinks links;

	CalendarController(NoticeSettings settings, CalendarFeed feed, AppLinks links) {
		this.links = links;
		this.settings = settings;
		this.feed = feed;
	}

	@GetMapping("/calendar/{secret:[A-Za-z0-9_-]{20,80}}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret) {
		long account = this.settings.calendarOwner(secret).orElseThrow(() -> new NotFound("calendar", "?"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(this.feed.of(account, this.links.asReached()).getBytes(StandardCharsets.UTF_8));
	}

}
