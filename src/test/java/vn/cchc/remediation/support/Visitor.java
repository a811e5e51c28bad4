package vn.cchc.remediation.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody who talks to the running server without a browser, for what {@code MockMvc}
 * does not do: error pages, cookies as sent, limits of the server. Keeps cookies and
 * follows no redirect.
 */
public final class Visitor {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String base;

	public Visitor(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/** Signs in with a sample account. */
	public Visitor signIn(String username) throws IOException, InterruptedException {
		post("/sign-in", Map.of("_csrf", token(), "username", username, "password", "cchc-demo"));
		return this;
	}

	/** A token that belongs to the cookie held. */
	public String token() throws IOException, InterruptedException {
		Document page = Jsoup.parse(get("/sign-in").body());
		if (page.select("meta[name=csrf-token]").isEmpty()) {
			page = Jsoup.parse(get("/account/password").body());
		}
		return Objects.requireNonNull(page.selectFirst("meta[name=csrf-token]")).attr("content");
	}

	/**
	 * Asks for a page.
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send(to(path, headers).GET());
	}

	/** Sends a form. */
	public HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
			throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(to(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends what a script of ours would send. */
	public HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
		return send(to(path, "Accept", "application/json", "X-XSRF-TOKEN", token())
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

	/**
	 * Sends a file as a form with script would.
	 * @param content sent as it is read; what it throws breaks the connection off
	 */
	public HttpResponse<String> upload(String path, String field, String fileName, InputStream content)
			throws IOException, InterruptedException {
		String head = "--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
				+ "\"\r\n\r\n";
		InputStream body = new SequenceInputStream(
				Collections.enumeration(List.of(bytes(head), content, bytes("\r\n--part--\r\n"))));
		return send(to(path, "Accept", "text/html", "X-XSRF-TOKEN", token())
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofInputStream(() -> body)));
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private HttpRequest.Builder to(String path, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		if (!all.contains("Accept")) {
			all.addAll(List.of("Accept", "text/html"));
		}
		return HttpRequest.newBuilder(URI.create(this.base + path)).headers(all.toArray(String[]::new));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
