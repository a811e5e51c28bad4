package vn.cchc.remediation.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets about sign-in.
 *
 * @param installationName the authority's or installation's name on the sign-in page
 * @param sampleData whether sample accounts with a public password are offered
 * @param baseUrl where people reach the application, for links that are handed over;
 * empty: links begin with the path
 * @param adminUsername name of the first administrator
 * @param adminPassword password of the first administrator; empty: a one-time link
 */
@ConfigurationProperties("remediation")
record AccountSettings(@DefaultValue("") String installationName, @DefaultValue("false") boolean sampleData,
		@DefaultValue("") String baseUrl, @DefaultValue("quantri") String adminUsername,
		@DefaultValue("") String adminPassword) {

	/** A path of this application as it is handed over. */
	String link(String path) {
		return (this.baseUrl.endsWith("/") ? this.baseUrl.substring(0, this.baseUrl.length() - 1) : this.baseUrl)
				+ path;
	}

	@Override
	public String toString() {
		return "AccountSettings[adminUsername=" + this.adminUsername + "]";
	}

}
