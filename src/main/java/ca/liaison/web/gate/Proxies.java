package ca.liaison.web.gate;

import ca.liaison.start.Network;
import java.net.InetAddress;
import java.util.List;

/** The proxies whose word is taken: nobody's, unless {@code LIAISON_PROXIES} names their networks. */
record Proxies(List<Network> networks) {

    boolean trusts(InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * The step at which somebody asked whom we do not trust: the first such one from our end. What stands beyond it is
     * only what they say. Where all are trusted it is the furthest; but whoever asked from afar did not ask from the
     * proxy's own machine, whatever stands there.
     *
     * @return null where a proxy that we trust names nobody
     */
    Hop asker(List<Hop> way) {
        Hop believed = null;
        for (int i = way.size() - 1; i >= 0; i--) {
            var hop = way.get(i);
            if (hop.address() == null) {
                return null;
            }
            if (believed != null
                    && hop.address().isLoopbackAddress()
                    && !believed.address().isLoopbackAddress()) {
                return believed;
            }
            believed = hop;
            if (!trusts(hop.address())) {
                return believed;
            }
        }
        return believed;
    }
}
