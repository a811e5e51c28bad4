package vn.cchc.remediation.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links that sort the list in hand; the templates' {@code @sortLinks}. */
@Component
class SortLinks {

	/** The present address sorted by a column, from its first page. */
	public String to(String column, String direction) {
		String query = ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("sort", column)
			.replaceQueryParam("dir", direction)
			.replaceQueryParam("page")
			.build()
			.getQuery();
		return "?" + query;
	}

}
