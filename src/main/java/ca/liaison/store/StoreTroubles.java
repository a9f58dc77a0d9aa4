package ca.liaison.store;

import ca.liaison.LoggedFailure;
import ca.liaison.Refusal;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/**
 * Turns a store that is down into a polite refusal; any other complaint of the driver is a mistake of ours and stays
 * one.
 */
@Provider
public class StoreTroubles implements ExceptionMapper<MongoException> {

    private static final Logger LOG = System.getLogger(StoreTroubles.class.getName());

    @Context
    Providers providers;

    @Override
    public Response toResponse(MongoException trouble) {
        if (isOutage(trouble)) {
            var refusal = new StoreUnavailable(trouble);
            LOG.log(Level.WARNING, refusal.getMessage());
            return providers.getExceptionMapper(Refusal.class).toResponse(refusal);
        }
        LOG.log(Level.ERROR, "The store refused a command", LoggedFailure.of(trouble));
        return providers.getExceptionMapper(Throwable.class).toResponse(trouble);
    }

    static boolean isOutage(MongoException trouble) {
        return Stream.of(
                        MongoTimeoutException.class,
                        MongoSocketException.class,
                        MongoConnectionPoolClearedException.class,
                        MongoNotPrimaryException.class,
                        MongoNodeIsRecoveringException.class,
                        MongoServerUnavailableException.class,
                        MongoInterruptedException.class)
                .anyMatch(kind -> kind.isInstance(trouble));
    }
}
