package jirei.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network to a node that can be cut and mended: a port of its own, whose connections lead to the node. */
final class Relay implements AutoCloseable {
    private final URI node;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket door;

    Relay(URI node) throws IOException {
        this.node = node;
        this.door = listening(0);
        this.port = door.getLocalPort();
    }

    /** Where the node answers while the network is not cut. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private ServerSocket listening(int wanted) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket asking = socket.accept();
                Socket answering = new Socket(node.getHost(), node.getPort());
                open.add(asking);
                open.add(answering);
                Thread.ofVirtual().start(() -> pass(asking, answering));
                Thread.ofVirtual().start(() -> pass(answering, asking));
            }
        } catch (IOException e) {
            // The door was closed.
            open.forEach(Relay::end);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("a socket cannot be closed", e);
        }
    }

    /** Cuts all connections, and refuses new ones. */
    void cut() throws IOException {
        door.close();
        open.forEach(Relay::end);
        open.clear();
    }

    /** Lets connections through again. */
    void mend() throws IOException {
        door = listening(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
