package ca.liaison.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every address of the portal is answered by JAX-RS. */
@ApplicationPath("/")
public class PortalApplication extends Application {}
