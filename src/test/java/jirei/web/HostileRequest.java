package jirei.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as no browser sends it: known addresses with any parameters, headers and bodies, some of them broken.
 *
 * @param text as it goes over the line, in UTF-8
 */
record HostileRequest(String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW");
    private static final List<String> PATHS = List.of(
            "/",
            "/analyze",
            "/basket",
            "/compare",
            "/help",
            "/about",
            "/saved",
            "/suggest",
            "/export",
            "/basket/export",
            "/compare/export",
            "/dossiers/%E3%82%BD%E3%82%A6%E3%83%AB",
            "/entries/nothing",
            "/entries/%FF",
            "/upload",
            "/health",
            "/static/base.css",
            "/static/../pom.xml",
            "/static/%2e%2e/pom.xml",
            "/api/search",
            "/api/search/ids",
            "/api/suggest",
            "/api/analyze",
            "/api/spread",
            "/api/compare",
            "/api/basket",
            "/api/dossiers",
            "/api/entries/nothing",
            "/api/problems",
            "/api/corpus",
            "//",
            "/%00",
            "/;a=b",
            "*");
    private static final List<String> NAMES = List.of(
            "q",
            "q",
            "q",
            "page",
            "size",
            "sort",
            "view",
            "city",
            "theme",
            "rating",
            "kind",
            "region",
            "exact",
            "meaning",
            "b",
            "was",
            "find",
            "add",
            "note",
            "format",
            "up",
            "name",
            "file",
            "%ff",
            "%E3%81%82",
            "");
    private static final List<String> VALUES = List.of(
            "%E9%AB%98%E9%BD%A2%E8%80%85",
            "%E3%82%BD%E3%82%A6%E3%83%AB",
            "1",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "(((((((((((((((((((((",
            "))))",
            "%22",
            "%22%22",
            "*",
            "a*",
            "%E3%81%82*",
            "~",
            "%E6%9D%B1%E4%BA%AC~9",
            "?",
            "AND",
            "OR+OR",
            "NOT",
            "-",
            "-*",
            "|",
            "%5B1+TO+9%5D",
            "q:q:q",
            "%E9%83%BD%E5%B8%82:",
            "%00",
            "%0d%0aX:1",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%C0%80",
            "%",
            "%zz",
            "%EF%BF%BD",
            "%E2%80%AE",
            "..%2f..%2fetc",
            "&",
            "%3Cscript%3E",
            "+",
            "");
    private static final List<String> HEADERS = List.of(
            "Accept: */*",
            "Accept: application/json;q=x",
            "Accept-Encoding: gzip, br;q=1000",
            "Accept-Encoding: \u0001",
            "Accept-Language: x-x-x-x",
            "Cookie: a=b; \"",
            "Cookie: =",
            "HX-Request: true",
            "HX-Trigger: facet-",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "Range: bytes=5-1",
            "Range: bytes=-99999999999999999999",
            "Origin: null",
            "Referer: %%%",
            "X-Forwarded-Proto: gopher",
            "Forwarded: proto=;host=",
            "Authorization: Bearer",
            "Authorization: Basic %%",
            "Expect: 100-later",
            "Upgrade: h2c",
            "Connection: Upgrade",
            "Content-Encoding: gzip",
            "X: " + "x".repeat(9_000));
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=nothing",
            "application/x-www-form-urlencoded; charset=",
            "application/x-www-form-urlencoded; charset=\"",
            "application/x-www-form-urlencoded; charset=UTF-16",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/json",
            "text/plain; charset=?",
            "/",
            ";");

    /** The next one of a source of random numbers. */
    static HostileRequest next(Random random) {
        StringBuilder text = new StringBuilder(any(METHODS, random)).append(' ').append(any(PATHS, random));
        parameters(random, "?", text);
        text.append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        for (int headers = random.nextInt(4); headers > 0; headers--) {
            text.append(any(HEADERS, random)).append("\r\n");
        }
        StringBuilder body = new StringBuilder();
        if (random.nextBoolean()) {
            parameters(random, "", body);
            text.append("Content-Type: ").append(any(TYPES, random)).append("\r\n");
        }
        return new HostileRequest(text.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString());
    }

    private static void parameters(Random random, String before, StringBuilder text) {
        String separator = before;
        for (int count = random.nextInt(6); count > 0; count--) {
            text.append(separator).append(any(NAMES, random)).append(random.nextInt(20) == 0 ? "" : "=");
            text.append(any(VALUES, random).repeat(random.nextInt(10) == 0 ? 40 : 1 + random.nextInt(2)));
            separator = "&";
        }
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Sends it and returns the answer with its headers; empty where the connection was closed without one. */
    String answerFrom(URI server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The status of an answer; 0 where there is none. */
    static int statusOf(String answer) {
        Matcher status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }
}
