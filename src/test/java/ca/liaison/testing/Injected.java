package ca.liaison.testing;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** What the container would hand over where a bean asks for all that answer to an interface. */
public final class Injected {

    private Injected() {}

    public static <T> Instance<T> one(T bean) {
        return all(List.of(bean));
    }

    @SuppressWarnings("unchecked")
    public static <T> Instance<T> all(List<? extends T> beans) {
        return (Instance<T>) Proxy.newProxyInstance(
                Injected.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> beans.stream();
                    case "iterator" -> beans.iterator();
                    case "forEach" -> {
                        beans.forEach((java.util.function.Consumer<Object>) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    @SuppressWarnings("unchecked")
    public static <T> Instance<T> none() {
        return (Instance<T>) Proxy.newProxyInstance(
                Injected.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> List.of().stream();
                    case "iterator" -> List.of().iterator();
                    case "forEach" -> null;
                    case "isResolvable" -> false;
                    case "isUnsatisfied" -> true;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
