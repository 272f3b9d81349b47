package weijie.door;

import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Every cookie goes out with what keeps it at home: not sent along by other sites, and over TLS only when it came over TLS. The container
 * says some of this of some cookies.
 */
final class HardCookies {

    private HardCookies() {}

    static void in(HttpResponsePacket answer, boolean overTls) {
        MimeHeaders headers = answer.getHeaders();
        for (int i = headers.indexOf("Set-Cookie", 0); i >= 0; i = headers.indexOf("Set-Cookie", i + 1)) {
            DataChunk cookie = headers.getValue(i);
            cookie.setString(hardened(cookie.toString(), overTls));
        }
    }

    static String hardened(String cookie, boolean overTls) {
        String strict = cookie.matches("(?i).*;\\s*samesite=.*") ? cookie : cookie + "; SameSite=Lax";
        return !overTls || strict.matches("(?i).*;\\s*secure(;.*)?") ? strict : strict + "; Secure";
    }
}
