package ca.liaison.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as the connection tells. */
@RequestScoped
class Requester {

    private final HttpServletRequest request;

    @Inject
    Requester(HttpServletRequest request) {
        this.request = request;
    }

    String address() {
        return request.getRemoteAddr();
    }
}
