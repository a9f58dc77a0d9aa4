package ca.liaison.web.guards;

import ca.liaison.Language;
import ca.liaison.web.Languages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Turns away an address that is not percent-encoded UTF-8 before JAX-RS tries to read it: {@code /en/%zz},
 * {@code ?q=%ff}. The request is led to {@link BadAddressResource}, which tells it in the language and format of the
 * address.
 */
@WebFilter("/*")
public class AddressCheck extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (isReadable(request.getQueryString() == null ? path : path + "?" + request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            var start = path.startsWith("/api/")
                    ? "api"
                    : Languages.ofPath(path).map(Language::code).orElse("en");
            request.getRequestDispatcher("/" + start + BadAddressResource.PATH)
                    .forward(new WithoutQuery(request), response);
        }
    }

    public static boolean isReadable(String address) {
        try {
            URI.create(address);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded(address)));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** @param address with two hexadecimal digits after every percent sign, as {@code URI} has checked */
    private static byte[] decoded(String address) {
        var bytes = new ByteArrayOutputStream(address.length());
        for (var at = 0; at < address.length(); at++) {
            if (address.charAt(at) == '%') {
                bytes.write(Integer.parseInt(address, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write('.');
            }
        }
        return bytes.toByteArray();
    }

    /** The same request without the part that cannot be read. */
    private static final class WithoutQuery extends HttpServletRequestWrapper {
        WithoutQuery(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            return null;
        }
    }
}
