package vn.cchc.remediation.web;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Links to the page in hand with one thing changed; the templates' {@code @address}.
 * Filter, sort and page stand in the address, so a link must keep the others.
 */
@Component("address")
public class RequestAddress {

	/**
	 * The present query with one parameter set, as a relative link:
	 * {@code ?q=hai&page=2}.
	 * @param value the new value; null takes the parameter out
	 */
	public String with(String parameter, @Nullable Object value) {
		ServletUriComponentsBuilder builder = ServletUriComponentsBuilder.fromCurrentRequest();
		builder.replaceQueryParam(parameter);
		if (value != null) {
			builder.queryParam(parameter, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		}
		String query = builder.build().getQuery();
		return "?" + ((query != null) ? query : "");
	}

	/**
	 * The present query without the page, for the whole of what is listed; empty where
	 * there is none.
	 */
	public String whole() {
		String query = with("page", null);
		return (query.length() > 1) ? query : "";
	}

	/** As {@link #with}, beginning at the first page again: for filters and sorting. */
	public String withFirstPage(String parameter, @Nullable Object value) {
		return with(parameter, value).replaceAll("(?<=[?&])page=[0-9]*&?", "").replaceAll("&$", "");
	}

}
