// The reference client of the Model Context Protocol asks a server, by its address or by the command that starts it, and
// writes what it gets as JSON.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [first, ...rest] = process.argv.slice(2);
const transport = first.startsWith("http")
    ? new StreamableHTTPClientTransport(new URL(first))
    : new StdioClientTransport({ command: first, args: rest });
const client = new Client({ name: "jirei-mcp-check", version: "1.0.0" });
await client.connect(transport);
const { tools } = await client.listTools();
const { resources } = await client.listResources();
const { prompts } = await client.listPrompts();
const ask = async (query) => (await client.callTool({ name: "search_cases", arguments: { query, size: 2 } })).structuredContent;
const answer = {
    server: client.getServerVersion(),
    tools: tools.map(({ name, annotations }) => ({ name, readOnly: annotations.readOnlyHint })),
    prompts: prompts.map(({ name }) => name),
    resources: resources.length,
    dossier: JSON.parse((await client.readResource({ uri: resources[0].uri })).contents[0].text).city,
    prompt: (await client.getPrompt({ name: "find_cases", arguments: { topic: "防犯" } })).messages[0].content.text,
    found: await ask("高齢者 スマホ"),
    nothing: await ask("\"量子もつれ課税\""),
};
await client.close();
process.stdout.write(JSON.stringify(answer));
