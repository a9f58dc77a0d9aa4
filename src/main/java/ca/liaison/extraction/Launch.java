package ca.liaison.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of an extraction process: little memory, no display, no network, nothing of the server's
 * environment. Only the quick compiler works for it: the thorough one competes with the reading for the same cores, for
 * longer than most processes live.
 */
final class Launch {

    private Launch() {}

    /** @param thorough whether the thorough compiler works too: for large tables it is worth it */
    static Process start(Setup setup, Path scratch, boolean thorough) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx" + setup.heap(),
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=" + (thorough ? 4 : 1),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=CA",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + scratch,
                // every part of an Office file is read by a new parser, and each would look for one in every library
                // first
                "-Djavax.xml.parsers.SAXParserFactory=com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                "-Djavax.xml.parsers.DocumentBuilderFactory=com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
                // whatever a parser may try to fetch goes to a proxy that is not there
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=9",
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=9",
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9",
                "-Dhttp.nonProxyHosts=",
                "-DsocksNonProxyHosts=",
                "-cp",
                setup.classPath(),
                setup.mainClass()));
        var environment = builder.environment();
        var path = environment.get("PATH");
        var languageData = environment.get("TESSDATA_PREFIX");
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("OMP_THREAD_LIMIT", "1");
        if (path != null) {
            environment.put("PATH", path);
        }
        if (languageData != null) {
            environment.put("TESSDATA_PREFIX", languageData);
        }
        return builder.directory(scratch.toFile()).start();
    }
}
