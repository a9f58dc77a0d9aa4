package ca.liaison.web.guards;

import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Nobody holds the thread that writes a stream by taking it a byte at a time. */
@Provider
public class SlowReaders implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof StreamingOutput) {
            context.setOutputStream(new LeastRate(context.getOutputStream(), System::nanoTime));
        }
        context.proceed();
    }
}
