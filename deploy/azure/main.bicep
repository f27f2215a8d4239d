// The advisor on Azure: Azure Bot with Teams, and a host for it on App Service (Linux). README.md says how, and what to think of first.
targetScope = 'resourceGroup'

@description('Begins the names of everything; the address becomes https://NAME.azurewebsites.net, so it must be free.')
@minLength(3)
@maxLength(20)
param name string

@description('Where the host runs; default where the resource group is.')
param location string = resourceGroup().location

@description('Name of the bot as people see it.')
@maxLength(42)
param displayName string = 'Career advisor'

@description('Size of the host. B1 is the smallest that is always on.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3'])
param hostSize string = 'B1'

@description('The bot: F0 is free for Teams; S1 has a service level.')
@allowed(['F0', 'S1'])
param botSize string = 'F0'

@description('Address under which people reach the host when it has a name of its own, as https://advisor.example.edu; empty: the one App Service gives.')
param publicUrl string = ''

@description('Sites of the school that show the chat, as https://www.example.edu.')
param websiteOrigins string[] = []

@description('Whether pages use the Direct Line of Azure instead of the host\'s own.')
param azureDirectLine bool = false

@description('Lets a server of the school ask for tokens of the host\'s own Direct Line; at least 16 characters, or empty.')
@secure()
param directLineSecret string = ''

@description('Makes a PostgreSQL that several hosts can share, with this password of its account, at least 16 characters; empty: one SQLite file.')
@secure()
param databasePassword string = ''

@description('Size of the PostgreSQL. Standard_B1ms is the smallest.')
@allowed(['Standard_B1ms', 'Standard_B2s', 'Standard_D2ds_v5'])
param databaseSize string = 'Standard_B1ms'

@description('How many hosts; with SQLite there is one whatever this says.')
@minValue(1)
@maxValue(10)
param hostCount int = 2

@description('The SQLite file, when there is no PostgreSQL. Under /home it outlives restarts, but /home is a network share: see README.md.')
param databasePath string = '/home/advisorbot/advisorbot.db'

var hasPostgres = !empty(databasePassword)
var hasOwnSecret = !empty(directLineSecret)
var hostAddress = empty(publicUrl) ? 'https://${name}.azurewebsites.net' : publicUrl

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    displayName: displayName
    size: botSize
    hostAddress: hostAddress
    appId: identity.properties.clientId
    appType: 'UserAssignedMSI'
    tenantId: identity.properties.tenantId
    identityId: identity.id
    directLine: azureDirectLine
  }
}

module database 'modules/database.bicep' = if (hasPostgres) {
  name: 'database'
  params: {
    name: name
    location: location
    size: databaseSize
    password: databasePassword
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: name
    location: location
    readerId: identity.properties.principalId
    botName: azureDirectLine ? bot.outputs.name : ''
    directLineSecret: directLineSecret
    databaseAddress: hasPostgres ? database!.outputs.address : ''
    databasePassword: databasePassword
  }
}

// These name secrets and hold none.
var vaultSettings = union(
  hasPostgres ? { Storage__Postgres: '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}postgres)' } : {},
  hasOwnSecret ? { DirectLine__Secret: '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}direct-line-secret)' } : {},
  azureDirectLine ? { DirectLine__Azure__Secret: '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}azure-direct-line-key)' } : {}
)

module host 'modules/host.bicep' = {
  name: 'host'
  params: {
    name: name
    location: location
    size: hostSize
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    publicUrl: hostAddress
    websiteOrigins: websiteOrigins
    databasePath: databasePath
    hostCount: hasPostgres ? hostCount : 1
    subnetId: hasPostgres ? database!.outputs.subnetId : ''
    vaultSettings: vaultSettings
  }
}

@description('Where the advisor is.')
output address string = hostAddress

@description('botId of deploy/teams/settings.json.')
output appId string = identity.properties.clientId

@description('For: az webapp deploy --name …')
output webAppName string = host.outputs.webAppName
